// @ts-check
/** From what the person has decided to what the core is asked with. */

import { isRule } from './exceptions.js';

/**
 * @param {import('./draft-editor.js').Decisions} decisions
 * @param {string | object | null} profile
 * @param {(code: string) => boolean} known   whether there is such a rule: an older draft may name one that is no more
 * @returns {import('../report-types.js').Options}
 */
export function toOptions({ exceptions, choices }, profile, known) {
  const now = exceptions.filter(({ code }) => known(code));
  /** @type {import('../report-types.js').Options} */
  const options = {
    off: now.filter(isRule).map(({ code }) => code),
    except: now
      .filter((exception) => !isRule(exception))
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
  if (Object.keys(choices.fields).length > 0) options.fields = choices.fields;
  if (profile) options.profile = profile;
  return options;
}
