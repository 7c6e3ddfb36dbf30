// @ts-check
/**
 * What is said of a rule, as a tree: the panel makes nodes of it, build.mjs
 * the page of all rules. No DOM here.
 */

import { LABEL, RULE, SEVERITY } from '../words.js';

/** @typedef {import('../report-types.js').Rule} Rule */
/** @typedef {string | Branch} Tree   text, or an element */
/** @typedef {{tag: keyof HTMLElementTagNameMap, class: string, children: Tree[]}} Branch */

/**
 * @param {keyof HTMLElementTagNameMap} tag
 * @param {string} className
 * @param {...Tree} children
 * @returns {Branch}
 */
const branch = (tag, className, ...children) => ({ tag, class: className, children });

/**
 * The reason, the basis, and drafts that are and are not reported.
 * @param {Rule} rule
 * @returns {Tree[]}
 */
export function ruleBody({ why, basis, severity, examples, counterexamples }) {
  return [
    branch('p', 'rule-why', why),
    branch('p', 'rule-basis', [LABEL.basis(basis), RULE.severity(SEVERITY[severity])].join('　')),
    branch('h4', 'rule-heading', RULE.examples),
    ...examples.map(({ bad, good }) => {
      const parts = good === null ? null : difference(bad, good);
      return branch(
        'div',
        'rule-example',
        branch('pre', 'rule-bad', ...(parts ? parts.bad : [shown(bad)])),
        ...(parts ? [branch('pre', 'rule-good', ...parts.good)] : []),
      );
    }),
    branch('h4', 'rule-heading', RULE.counterexamples),
    ...counterexamples.map((text) => branch('pre', 'rule-right', shown(text))),
  ];
}

/** @param {string} text */
const shown = (text) => text.replace(/^\n+|\n+$/g, '');

/**
 * A draft before and after, with what differs marked.
 * @param {string} bad
 * @param {string} good
 * @returns {{bad: Tree[], good: Tree[]}}
 */
function difference(bad, good) {
  const [a, b] = [shown(bad), shown(good)].map((text) => Array.from(text));
  const common = longestCommon(a, b);
  return { bad: marked(a, common.map(([at]) => at), 'del'), good: marked(b, common.map(([, at]) => at), 'ins') };
}

/**
 * The places, in both, of the longest series of characters that both have.
 * Examples are short, so that a table of all pairs may be made.
 * @param {string[]} a
 * @param {string[]} b
 * @returns {[number, number][]}
 */
function longestCommon(a, b) {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = i * width + j;
      longest[here] = a[i] === b[j] ? longest[here + width + 1] + 1 : Math.max(longest[here + width], longest[here + 1]);
    }
  }
  /** @type {[number, number][]} */
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}

/**
 * @param {string[]} signs
 * @param {number[]} common   the places that are not marked, in order
 * @param {'del' | 'ins'} tag
 * @returns {Tree[]}
 */
function marked(signs, common, tag) {
  /** @type {Tree[]} */
  const parts = [];
  let from = 0;
  let next = 0;
  while (from < signs.length) {
    const same = common[next] === from;
    let to = from;
    while (to < signs.length && (common[next] === to) === same) {
      if (same) next += 1;
      to += 1;
    }
    const words = signs.slice(from, to).join('');
    parts.push(same ? words : branch(tag, '', words));
    from = to;
  }
  return parts;
}

/**
 * All rules by group, in the order of the list.
 * @param {readonly Rule[]} rules
 * @returns {Map<string, Rule[]>}
 */
export function byGroup(rules) {
  /** @type {Map<string, Rule[]>} */
  const groups = new Map();
  for (const rule of rules) {
    const group = groups.get(rule.group);
    if (group) group.push(rule);
    else groups.set(rule.group, [rule]);
  }
  return groups;
}
