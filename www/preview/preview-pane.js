// @ts-check
/**
 * The pages. Every page has a frame of its size; only the frames near the
 * view have anything in them. The core draws a page into its frame.
 */

import { node } from '../element/node.js';
import { LABEL } from '../words.js';
import { lineAt, offsetAtPoint, rangeOf } from './lines.js';

/**
 * @typedef {object} PreviewSettings
 * @property {HTMLElement} scroller
 * @property {(container: Element, page: number) => void} draw   throws nothing
 * @property {(at: number) => void} onPlace   a place of the source was clicked
 */

/** 210 mm in CSS pixels. */
const PAGE_WIDTH = (210 / 25.4) * 96;
/** Beyond this a page fitted to a wide window is hard to take in. */
const LARGEST_FIT = 1.4;
/** Space beside the page; the same as in preview-pane.css. */
const BESIDE = 24;
/** Drawing longer than this at a stretch would be felt in the typing. */
const STRETCH = 12;

export class PreviewPane {
  #scroller;
  #draw;
  /** @type {HTMLElement[]} */
  #frames = [];
  /** Pages near the view. @type {Set<number>} */
  #near = new Set();
  /** Pages that show the last result. @type {Set<number>} */
  #fresh = new Set();
  /** The part of the source that a page shows, as far as known. @type {Map<number, [number, number] | null>} */
  #ranges = new Map();
  #timer = 0;
  /** @type {Element | null} */
  #marked = null;
  /** @type {number | null} */
  #cursor = null;
  #fit = true;
  #observer;
  #resized;

  /** @param {PreviewSettings} settings */
  constructor({ scroller, draw, onPlace }) {
    this.#scroller = scroller;
    this.#draw = draw;
    this.#observer = new IntersectionObserver((entries) => this.#approach(entries), {
      root: scroller,
      rootMargin: '100% 0px',
    });
    this.#resized = new ResizeObserver(() => this.#zoom());
    this.#resized.observe(scroller);
    let pressedX = 0;
    let pressedY = 0;
    scroller.addEventListener('mousedown', (event) => {
      pressedX = event.clientX;
      pressedY = event.clientY;
    });
    scroller.addEventListener('click', (event) => {
      // Who drags over the page selects text.
      if (Math.abs(event.clientX - pressedX) + Math.abs(event.clientY - pressedY) > 4) return;
      const at = offsetAtPoint(event);
      if (at !== null) onPlace(at);
    });
  }

  /** Shows a result with so many pages. @param {number} pages */
  show(pages) {
    while (this.#frames.length > pages) {
      const frame = /** @type {HTMLElement} */ (this.#frames.pop());
      this.#observer.unobserve(frame);
      this.#scroller.removeChild(frame);
      this.#near.delete(this.#frames.length);
    }
    while (this.#frames.length < pages) {
      const page = this.#frames.length;
      const frame = node(
        'div',
        { class: 'page-frame', role: 'group', 'aria-label': LABEL.page(page + 1), 'data-frame': page },
        node('div', { class: 'page-scale' }),
      );
      this.#frames.push(frame);
      this.#scroller.appendChild(frame);
      this.#observer.observe(frame);
    }
    this.#fresh.clear();
    this.#ranges.clear();
    this.#drawNear();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #approach(entries) {
    for (const entry of entries) {
      const page = Number(/** @type {HTMLElement} */ (entry.target).dataset.frame);
      if (entry.isIntersecting) this.#near.add(page);
      else {
        this.#near.delete(page);
        this.#empty(page);
      }
    }
    this.#drawNear();
  }

  /** Draws what is near, the visible first, in short stretches. */
  #drawNear() {
    window.clearTimeout(this.#timer);
    const begun = performance.now();
    const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 2;
    const due = Array.from(this.#near)
      .filter((page) => page < this.#frames.length && !this.#fresh.has(page))
      .map((page) => ({ page, far: Math.abs(this.#frames[page].offsetTop - middle) }))
      .sort((a, b) => a.far - b.far);
    for (const { page } of due) {
      if (performance.now() - begun > STRETCH) {
        this.#timer = window.setTimeout(() => this.#drawNear(), 0);
        return;
      }
      this.#fill(page);
    }
    this.#markDrawn();
  }

  /** @param {number} page */
  #fill(page) {
    const scale = /** @type {Element} */ (this.#frames[page].firstElementChild);
    this.#draw(scale, page);
    this.#fresh.add(page);
    this.#ranges.set(page, rangeOf(scale));
  }

  /** @param {number} page */
  #empty(page) {
    const frame = this.#frames[page];
    if (frame && frame.firstElementChild) frame.firstElementChild.textContent = '';
    this.#fresh.delete(page);
  }

  /**
   * Marks the line of a place of the source; brings it into view if asked.
   * @param {number | null} at
   * @param {boolean} reveal
   */
  mark(at, reveal) {
    this.#cursor = at;
    this.#markDrawn();
    if (at === null || !reveal || this.#frames.length === 0) return;
    if (this.#marked === null) {
      const page = this.#pageOf(at);
      if (!this.#fresh.has(page)) this.#fill(page);
      this.#markDrawn();
      // An empty paragraph has no line; its page is near enough.
      if (this.#marked === null) this.#reveal(this.#frames[page], 0);
    }
    if (this.#marked !== null) this.#reveal(this.#marked, 0.3);
  }

  #markDrawn() {
    let line = null;
    if (this.#cursor !== null) {
      for (const page of this.#fresh) {
        line = this.#frames[page] ? lineAt(this.#frames[page], this.#cursor) : null;
        if (line) break;
      }
    }
    if (line === this.#marked) return;
    if (this.#marked) this.#marked.classList.remove('cw-line-current');
    if (line) line.classList.add('cw-line-current');
    this.#marked = line;
  }

  /**
   * The page that shows a place. Pages come in the order of the source, so
   * halving finds it among thousands with a dozen drawn aside.
   * @param {number} at
   */
  #pageOf(at) {
    let low = 0;
    let high = this.#frames.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const range = this.#range(middle);
      // A page without words of the source: its neighbour decides.
      if (range === null || range[0] > at) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  /** @param {number} page */
  #range(page) {
    const known = this.#ranges.get(page);
    if (known !== undefined) return known;
    const aside = document.createElement('div');
    this.#draw(aside, page);
    const range = rangeOf(aside);
    this.#ranges.set(page, range);
    return range;
  }

  /**
   * Scrolls the pages, and nothing around them.
   * @param {Element} element
   * @param {number} share   where in the view it comes to stand
   */
  #reveal(element, share) {
    const outer = this.#scroller.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    if (inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8) return;
    this.#scroller.scrollTop += inner.top - outer.top - outer.height * share;
  }

  /** @param {boolean} fit   to the width of the pane; else 100 % */
  setFit(fit) {
    this.#fit = fit;
    this.#zoom();
  }

  #zoom() {
    const width = this.#scroller.clientWidth - 2 * BESIDE;
    const zoom = this.#fit && width > 0 ? Math.min(LARGEST_FIT, width / PAGE_WIDTH) : 1;
    const old = this.#scroller.scrollHeight;
    const top = this.#scroller.scrollTop;
    this.#scroller.style.setProperty('--zoom', zoom.toFixed(4));
    // The same lines stay in view.
    if (old > 0) this.#scroller.scrollTop = (top / old) * this.#scroller.scrollHeight;
  }

  /** Draws every page, for the printer. */
  drawAll() {
    this.#frames.forEach((_, page) => {
      if (!this.#fresh.has(page)) this.#fill(page);
    });
  }

  /** Empties what is far from the view. */
  drawNearOnly() {
    this.#frames.forEach((_, page) => {
      if (!this.#near.has(page)) this.#empty(page);
    });
  }

  close() {
    window.clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#resized.disconnect();
  }
}
