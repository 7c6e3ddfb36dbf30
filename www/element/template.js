// @ts-check
/** The element's DOM, made once. What it does is wired in workbench.js. */

import { ACTION, APPLY_WHY, EMPTY, LABEL, PANE, PRIVACY, READING, SCHEME_WHY, TAB, TABLE, UNWRITE_WHY } from '../words.js';
import { node } from './node.js';

/** @param {string} label @param {string} [className] */
const press = (label, className = 'tool') => node('button', { type: 'button', class: className }, label);

let count = 0;

/** @param {string} name @param {string} label @param {...HTMLElement} strips   over the list */
function tab(name, label, ...strips) {
  // Ids are of one shadow root, yet two elements are easier told apart.
  const id = `${name}-${++count}`;
  const number = node('span', { class: 'number' }, '');
  const button = node(
    'button',
    { type: 'button', role: 'tab', class: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
    label,
    number,
  );
  const list = node('div', { class: 'list', tabindex: 0, role: 'group', 'aria-labelledby': `tab-${id}` });
  const panel = node(
    'div',
    { role: 'tabpanel', class: 'panel', part: `${name}-list`, id: `panel-${id}`, 'aria-labelledby': `tab-${id}` },
    ...strips,
    list,
  );
  return { tab: button, panel, list, number };
}

/** @typedef {ReturnType<typeof template>} Template */

export function template() {
  const open = press(ACTION.open);
  const apply = press(ACTION.apply(0), 'tool tool-quiet');
  apply.title = APPLY_WHY;
  const unwrite = press(ACTION.unwrite(0));
  unwrite.title = UNWRITE_WHY;
  unwrite.hidden = true;
  const copyText = press(ACTION.copyText);
  const copyWord = press(ACTION.copyWord);
  const print = press(ACTION.print);
  const docx = press(ACTION.docx, 'tool tool-main');
  const fit = press(ACTION.fitWidth, 'zoom');
  const full = press(ACTION.fullSize, 'zoom');
  const clear = press(ACTION.clear, 'link');
  // Shown where the page asked for the draft to be kept.
  clear.hidden = true;
  const rules = press(ACTION.rules, 'link');
  const settings = press(ACTION.settings, 'link');
  // Nothing to put out yet.
  for (const button of [copyText, copyWord, print, docx]) button.disabled = true;
  const emptySample = press(ACTION.sample, 'tool tool-main');
  const emptyOpen = press(ACTION.open);
  const retry = press(ACTION.retry, 'act');
  const dismiss = press(ACTION.close, 'act');
  const file = node('input', {
    type: 'file',
    accept: '.txt,.md,.markdown,text/plain,text/markdown',
    hidden: true,
    tabindex: -1,
    'aria-label': ACTION.open,
  });

  const scheme = node('select', { class: 'pick', title: SCHEME_WHY });
  const schemeField = node('label', { class: 'field' }, LABEL.scheme, scheme);
  const reading = node(
    'select',
    { class: 'pick' },
    ...(/** @type {const} */ (['auto', 'markdown', 'plain'])).map((way) => node('option', { value: way }, READING[way])),
  );
  const readingNow = node('span', { class: 'field-now' });
  // Shown where there is something to choose.
  const readingField = node('div', { class: 'strip' }, node('label', { class: 'field' }, LABEL.reading, reading), readingNow);
  schemeField.hidden = true;
  readingField.hidden = true;

  const draftCount = node('span', { class: 'measure' });
  const pageCount = node('span', { class: 'measure' });
  const editor = node('div', { class: 'editor' });
  const emptyDraft = node(
    'div',
    { class: 'draft-empty' },
    node('p', { class: 'empty-title' }, EMPTY.draftTitle),
    node('p', {}, EMPTY.draftHint),
    node('div', { class: 'empty-tools' }, emptySample, emptyOpen),
  );
  const draft = node(
    'div',
    { class: 'pane draft', part: 'draft', role: 'group', 'aria-label': PANE.draft },
    node(
      'div',
      { class: 'bar', part: 'toolbar' },
      node('h2', { class: 'pane-title' }, PANE.draft),
      draftCount,
      node('div', { class: 'tools', role: 'group', 'aria-label': LABEL.draftTools }, schemeField, open, file),
    ),
    readingField,
    node('div', { class: 'draft-body' }, editor, emptyDraft),
  );

  const printFindings = press(ACTION.printFindings, 'act');
  const saveFindings = press(ACTION.saveFindings, 'act');
  saveFindings.title = TABLE.why;
  const filterStrip = node('div', { class: 'strip', hidden: true }, node('div', { class: 'strip-tools' }, printFindings, saveFindings));
  const settingsNow = node('span', { class: 'field-now' });
  const settingsHere = press(ACTION.settings, 'act');
  const settingsStrip = node('div', { class: 'strip', hidden: true }, settingsNow, settingsHere);
  const findings = tab('findings', TAB.findings, filterStrip);
  const changes = tab('changes', TAB.changes);
  const ignored = tab('ignored', TAB.ignored, settingsStrip);
  findings.tab.title = LABEL.findingKeys;
  const review = node(
    'div',
    { class: 'pane review', part: 'review', role: 'group', 'aria-label': PANE.review },
    node(
      'div',
      { class: 'bar', part: 'toolbar' },
      node(
        'div',
        { class: 'tabs', role: 'tablist', 'aria-label': PANE.review },
        findings.tab,
        changes.tab,
        ignored.tab,
      ),
      node('div', { class: 'tools' }, unwrite, apply),
    ),
    findings.panel,
    changes.panel,
    ignored.panel,
  );

  const pages = node('div', { class: 'pages', part: 'pages', role: 'group', 'aria-label': LABEL.pages, tabindex: 0 });
  const officialStrip = node('div', { class: 'strip', hidden: true });
  // Over the pages; the ways out stay in reach.
  const drawerPlace = node('div', { class: 'drawer-place' });
  const emptyPage = node(
    'div',
    { class: 'page-empty', 'aria-hidden': 'true' },
    node('p', {}, EMPTY.preview),
  );
  pages.appendChild(emptyPage);
  const preview = node(
    'div',
    { class: 'pane preview', part: 'preview', role: 'group', 'aria-label': PANE.preview },
    node(
      'div',
      { class: 'bar', part: 'toolbar' },
      node('h2', { class: 'pane-title' }, PANE.preview),
      pageCount,
      node('div', { class: 'zooms', role: 'group', 'aria-label': LABEL.zoom }, fit, full),
      node('div', { class: 'tools', role: 'group', 'aria-label': LABEL.previewTools }, copyText, copyWord, print, docx),
    ),
    officialStrip,
    node('div', { class: 'preview-body' }, pages, drawerPlace),
  );

  const rowBar = node('div', {
    class: 'splitter splitter-row',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'horizontal',
    'aria-label': LABEL.rowSplitter,
  });
  const columnBar = node('div', {
    class: 'splitter splitter-column',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': LABEL.columnSplitter,
  });
  const left = node('div', { class: 'left' }, draft, rowBar, review);
  const desk = node('div', { class: 'desk' }, left, columnBar, preview);

  const status = node('span', { class: 'status', role: 'status', 'aria-live': 'polite', part: 'status' });
  const kept = node('span', { class: 'kept' });
  const troubleText = node('p', { class: 'trouble-text' });
  const trouble = node(
    'div',
    { class: 'trouble', part: 'trouble', role: 'alert' },
    troubleText,
    node('div', { class: 'actions' }, retry, dismiss),
  );
  const foot = node(
    'div',
    { class: 'foot', part: 'foot' },
    status,
    node('span', { class: 'foot-rest' }, rules, settings, kept, clear, node('span', { class: 'privacy' }, PRIVACY)),
  );
  const overlay = node('div', { class: 'overlay' });
  // The findings on paper.
  const sheet = node('div', { class: 'sheet' });
  // A click beside everything leaves the keyboard in the element.
  const frame = node('div', { class: 'frame', part: 'frame', tabindex: -1 }, trouble, desk, foot, overlay, sheet);

  return {
    frame, desk, left, rowBar, columnBar, overlay,
    draft, editor, emptyDraft, draftCount, open, file, emptySample, emptyOpen,
    scheme, schemeField, reading, readingField, readingNow,
    findings, changes, ignored, unwrite, apply, filterStrip, printFindings, saveFindings, settingsStrip, settingsNow, settingsHere,
    pages, officialStrip, drawerPlace, emptyPage, pageCount, fit, full, copyText, copyWord, print, docx,
    status, rules, settings, kept, clear, sheet, trouble, troubleText, retry, dismiss,
  };
}
