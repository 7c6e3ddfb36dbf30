// @ts-check
/** The four ways out of the element: text, Word, paper, file. */

import { CoreDied, ask } from '../engine.js';
import { printOnly } from '../preview/print.js';
import { STATUS, TROUBLE } from '../words.js';
import { copy, docxName, download } from './exports.js';
import { messageOf } from './session.js';

/** @typedef {'docx' | 'text' | 'word' | 'print'} ExportKind */
/** @typedef {import('./session.js').Outcome} Outcome */

/**
 * @param {object} settings
 * @param {HTMLElement} settings.host
 * @param {import('./template.js').Template} settings.parts
 * @param {() => Outcome | null} settings.outcome   computed now if need be
 * @param {() => boolean} settings.fresh   whether that is the outcome of the draft as it stands
 * @param {() => import('../preview/preview-pane.js').PreviewPane} settings.preview
 * @param {(words: string) => void} settings.say
 * @param {(words: string) => void} settings.trouble
 * @param {(kind: ExportKind) => void} settings.onExported
 */
export function wireOutputs({ host, parts, outcome, fresh, preview, say, trouble, onExported }) {
  /**
   * @param {HTMLElement} button
   * @param {ExportKind} kind
   * @param {(outcome: Outcome) => Promise<string | null> | string | null} act   gives words, or null when it failed
   */
  const wire = (button, kind, act) => {
    button.addEventListener('click', async () => {
      const current = outcome();
      // Rather nothing than an earlier state of the draft.
      if (!fresh()) {
        say(TROUBLE.notComputed);
        return;
      }
      if (!current) {
        say(TROUBLE.nothing);
        return;
      }
      try {
        const words = await act(current);
        if (words === null) {
          trouble(TROUBLE.copy);
          return;
        }
        const errors = unconfirmed(current.result);
        say(errors > 0 ? STATUS.withErrors(words, errors) : words);
        onExported(kind);
      } catch (error) {
        trouble(error instanceof CoreDied ? TROUBLE.restarted : messageOf(error));
      }
    });
  };

  wire(parts.copyText, 'text', async ({ source, options }) => {
    const { text } = ask((core) => core.clipboard(source, options));
    return (await copy({ text })) ? STATUS.copiedText : null;
  });
  wire(parts.copyWord, 'word', async ({ source, options }) => {
    const { text, html } = ask((core) => core.clipboard(source, options));
    return (await copy({ text, html })) ? STATUS.copiedWord : null;
  });
  wire(parts.docx, 'docx', ({ source, options, result }) => {
    const name = docxName(result, source);
    download(ask((core) => core.docx(source, options)), name);
    return STATUS.downloaded(name);
  });
  wire(parts.print, 'print', () => {
    preview().drawAll();
    printOnly(host);
    return STATUS.printing;
  });
}

/**
 * How many errors the layout has not mended.
 * @param {import('../report-types.js').Formatted} result
 */
function unconfirmed({ findings }) {
  return findings.filter(({ severity, fix }) => severity === 'error' && !(fix && fix.safety === 'safe')).length;
}
