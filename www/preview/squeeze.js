// @ts-check
/**
 * Makes Western words as narrow as their box. The layout gives them half an
 * em a letter, as the fonts of official documents have; a wider font that
 * stands in for those would run into the next character.
 */

/** Less than this nobody sees. */
const LEAST = 1.01;

/**
 * One pass that reads and one that writes, so that the browser lays out once.
 * @param {readonly Element[]} containers   drawn pages, in the document
 */
export function squeeze(containers) {
  const range = document.createRange();
  /** @type {[HTMLElement, number][]} */
  const wide = [];
  for (const container of containers) {
    // A run whose width is set is a Western one.
    for (const run of Array.from(container.querySelectorAll('.cw-run'))) {
      if (!(run instanceof HTMLElement) || run.style.width === '') continue;
      range.selectNodeContents(run);
      const box = run.getBoundingClientRect().width;
      const words = range.getBoundingClientRect().width;
      if (box > 0 && words > box * LEAST) wide.push([run, box / words]);
    }
  }
  for (const [run, share] of wide) {
    run.style.transformOrigin = '0 50%';
    run.style.transform = `scaleX(${share.toFixed(4)})`;
  }
}
