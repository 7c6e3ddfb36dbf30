// @ts-check
/** Tabs as the ARIA practices describe them: arrow keys move, one panel shows. */

/**
 * @param {{tab: HTMLElement, panel: HTMLElement}[]} pairs
 * @returns {(chosen: number) => void} shows a panel
 */
export function tabs(pairs) {
  /** @param {number} chosen @param {boolean} focus */
  const choose = (chosen, focus) => {
    pairs.forEach(({ tab, panel }, i) => {
      tab.setAttribute('aria-selected', String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      panel.hidden = i !== chosen;
      if (i === chosen && focus) tab.focus();
    });
  };
  pairs.forEach(({ tab }, i) => {
    tab.addEventListener('click', () => choose(i, false));
    tab.addEventListener('keydown', (event) => {
      const last = pairs.length - 1;
      /** @type {Record<string, number>} */
      const goal = { ArrowRight: i === last ? 0 : i + 1, ArrowLeft: i === 0 ? last : i - 1, Home: 0, End: last };
      if (!(event.key in goal)) return;
      event.preventDefault();
      choose(goal[event.key], true);
    });
  });
  choose(0, false);
  return (/** @type {number} */ chosen) => choose(chosen, false);
}
