// @ts-check
/**
 * The bar between two panes: dragged with the pointer, moved with the arrow
 * keys, put back with a double click.
 */

/**
 * @typedef {object} SplitterSettings
 * @property {HTMLElement} bar   has role=separator and aria-orientation
 * @property {HTMLElement} frame   what the two panes share
 * @property {string} property   the custom property of `frame` that takes the first pane's share
 * @property {number} initial   in per cent
 * @property {number} least
 * @property {number} most
 */

/** One press of an arrow key. */
const STEP = 2;

/** @param {SplitterSettings} settings */
export function splitter({ bar, frame, property, initial, least, most }) {
  const across = bar.getAttribute('aria-orientation') === 'vertical';
  let share = initial;

  /** @param {number} next */
  const set = (next) => {
    share = Math.min(most, Math.max(least, next));
    frame.style.setProperty(property, `${share}%`);
    bar.setAttribute('aria-valuenow', String(Math.round(share)));
  };

  bar.setAttribute('aria-valuemin', String(least));
  bar.setAttribute('aria-valuemax', String(most));
  set(initial);

  bar.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    bar.classList.add('dragged');
  });
  bar.addEventListener('pointermove', (event) => {
    if (!bar.hasPointerCapture(event.pointerId)) return;
    const box = frame.getBoundingClientRect();
    set(across ? ((event.clientX - box.left) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100);
  });
  const drop = () => bar.classList.remove('dragged');
  bar.addEventListener('lostpointercapture', drop);
  bar.addEventListener('dblclick', () => set(initial));

  bar.addEventListener('keydown', (event) => {
    const back = across ? 'ArrowLeft' : 'ArrowUp';
    const forth = across ? 'ArrowRight' : 'ArrowDown';
    if (event.key === back) set(share - STEP);
    else if (event.key === forth) set(share + STEP);
    else if (event.key === 'Home') set(least);
    else if (event.key === 'End') set(most);
    else if (event.key === 'Enter') set(initial);
    else return;
    event.preventDefault();
  });
}
