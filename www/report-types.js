// @ts-check
/**
 * The core's types under the names that the page uses; the definitions are
 * generated from Rust. No code.
 */

/** @typedef {import('../pkg/chengwen.js').Formatted} Formatted */
/** @typedef {import('../pkg/chengwen.js').Options} Options */
/** @typedef {import('../pkg/chengwen.js').FindingReport} Finding */
/** @typedef {import('../pkg/chengwen.js').ChangeReport} Change */
/** @typedef {import('../pkg/chengwen.js').RuleReport} Rule */
/** @typedef {import('../pkg/chengwen.js').Severity} Severity */
/** @typedef {import('../pkg/chengwen.js').BlockReport} Block */
/** @typedef {import('../pkg/chengwen.js').Role} Role */
/** @typedef {import('../pkg/chengwen.js').Scheme} Scheme */
/** @typedef {import('../pkg/chengwen.js').Fields} Fields */
/** @typedef {import('../pkg/chengwen.js').FieldReport} Fault */
/** @typedef {import('../pkg/chengwen.js').Profile} Profile */
/** @typedef {import('../pkg/chengwen.js').Departure} Departure */
/** @typedef {import('../pkg/chengwen.js').Face} Face */

export {};
