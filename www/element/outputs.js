// @ts-check
/** The ways out of the element: the document as text, for Word, on paper, as a file; the findings on paper and as a table. */

import { CoreDied, ask } from '../engine.js';
import { printOnly } from '../preview/print.js';
import { fillSheet } from '../review/findings-sheet.js';
import { tableOf, toCsv } from '../review/findings-table.js';
import { placeCount, places, severityCounts } from '../review/places.js';
import { STATUS, TABLE, TROUBLE } from '../words.js';
import { DOCX_TYPE, copy, download, fileName } from './exports.js';
import { messageOf } from './session.js';

/** @typedef {keyof typeof import('../words.js').DEED} ExportKind */
/** @typedef {import('./session.js').Outcome} Outcome */
/** @typedef {import('../report-types.js').Finding} Finding */

/**
 * @param {object} settings
 * @param {HTMLElement} settings.host
 * @param {import('./template.js').Template} settings.parts
 * @param {() => Outcome | null} settings.outcome   computed now if need be
 * @param {() => boolean} settings.fresh   whether that is the outcome of the draft as it stands
 * @param {import('../review/review-panel.js').ReviewPanel} settings.review
 * @param {(outcome: Outcome, kind: ExportKind, goOn: () => void) => void} settings.leaving   asks where that is needed
 * @param {(words: string) => void} settings.say
 * @param {(words: string) => void} settings.trouble
 * @param {(kind: ExportKind) => void} settings.onExported
 */
export function wireOutputs({ host, parts, outcome, fresh, review, leaving, say, trouble, onExported }) {
  /** The outcome of the draft as it stands; null where there is none, and said why. */
  const current = () => {
    const now = outcome();
    // Rather nothing than an earlier state of the draft.
    if (!fresh()) say(TROUBLE.notComputed);
    else if (!now) say(TROUBLE.nothing);
    else return now;
    return null;
  };

  /**
   * @param {HTMLElement} button
   * @param {ExportKind} kind
   * @param {(outcome: Outcome) => Promise<string | null> | string | null} act   gives words, or null when it failed
   */
  const wire = (button, kind, act) => {
    const run = async () => {
      const now = current();
      if (!now) return;
      try {
        const words = await act(now);
        if (words === null) {
          trouble(TROUBLE.copy);
          return;
        }
        say(words);
        onExported(kind);
      } catch (error) {
        trouble(error instanceof CoreDied ? TROUBLE.restarted : messageOf(error));
      }
    };
    button.addEventListener('click', () => {
      const now = current();
      if (!now) return;
      leaving(now, kind, run);
    });
  };

  wire(parts.copyText, 'text', async ({ source, options, findings }) => {
    const { text } = ask((core) => core.clipboard(source, options));
    return (await copy({ text })) ? withErrors(STATUS.copiedText, findings) : null;
  });
  wire(parts.copyWord, 'word', async ({ source, options, findings }) => {
    const { text, html } = ask((core) => core.clipboard(source, options));
    return (await copy({ text, html })) ? withErrors(STATUS.copiedWord, findings) : null;
  });
  wire(parts.docx, 'docx', ({ source, options, result, findings }) => {
    const name = `${fileName(result, source)}.docx`;
    download(ask((core) => core.docx(source, options)), name, DOCX_TYPE);
    return withErrors(STATUS.downloaded(name), findings);
  });
  wire(parts.print, 'print', ({ findings }) => {
    // Every page is drawn when the browser says that it begins.
    printOnly(host);
    return withErrors(STATUS.printing, findings);
  });

  wire(parts.saveFindings, 'table', (now) => {
    const { findings, filter } = review.listed();
    const name = `${TABLE.file(fileName(now.result, now.source))}.csv`;
    download(toCsv(tableOf(findings.flatMap(places), now, review.ruleTitle)), name, 'text/csv');
    return STATUS.downloaded(name) + (filter && TABLE.filtered(filter));
  });
  wire(parts.printFindings, 'list', (now) => {
    const { findings, filter } = review.listed();
    const counts = STATUS.severities(severityCounts(findings)) + (filter && TABLE.filtered(filter));
    fillSheet(parts.sheet, fileName(now.result, now.source), counts, tableOf(findings, now, review.ruleTitle));
    parts.frame.classList.add(PRINTING);
    printOnly(host, () => {
      parts.frame.classList.remove(PRINTING);
      parts.sheet.textContent = '';
    });
    return STATUS.printing;
  });
}

/** The class of the frame while the findings are printed, and not the pages. */
export const PRINTING = 'printing-findings';

/**
 * @param {string} words
 * @param {readonly Finding[]} findings
 */
function withErrors(words, findings) {
  const errors = placeCount(findings.filter(({ severity, fix }) => severity === 'error' && !(fix && fix.safety === 'safe')));
  return errors > 0 ? STATUS.withErrors(words, errors) : words;
}
