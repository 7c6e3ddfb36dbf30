// @ts-check
/** From what the person has decided to what the core is asked with. */

/**
 * @param {import('./draft-editor.js').Decisions} decisions
 * @param {string | null} profile
 * @returns {import('../report-types.js').Options}
 */
export function toOptions({ kept, choices }, profile) {
  /** @type {import('../report-types.js').Options} */
  const options = {
    off: kept.filter(({ at, words }) => at === null && words === null).map(({ code }) => code),
    except: kept
      .filter(({ at, words }) => at !== null || words !== null)
      // What is not there stays out: the core's types know no null here.
      .map(({ code, at, words }) => ({ code, ...(at === null ? {} : { at }), ...(words === null ? {} : { words }) })),
    roles: choices.roles.map(({ at, role, level, whole = false }) => ({
      at,
      role,
      whole,
      ...(level === null ? {} : { level }),
    })),
  };
  if (choices.markdown !== null) options.markdown = choices.markdown;
  if (choices.scheme !== null) options.scheme = choices.scheme;
  if (profile) options.profile = profile;
  return options;
}
