// @ts-check
/**
 * The pages. Every page has a frame of its size; only the frames near the
 * view have anything in them. The core draws a page into its frame.
 */

import { node } from '../element/node.js';
import { LABEL } from '../words.js';
import { lineAt, offsetAtPoint, rangeOf } from './lines.js';
import { squeeze } from './squeeze.js';

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
  /** The drawing of the next page. */
  #frame = 0;
  /** Of the source. */
  #length = 0;
  /** @type {Element | null} */
  #marked = null;
  /** @type {number | null} */
  #cursor = null;
  /** Whether the cursor's line is to be brought into view, once it is drawn. */
  #wanted = false;
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

  /**
   * Shows a result.
   * @param {number} pages
   * @param {number} length   of its source
   * @param {readonly number[]} turned   the pages that lie on their side
   */
  show(pages, length, turned) {
    this.#length = length;
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
    // Each as high as it will be when drawn, so that nothing jumps.
    const lying = new Set(turned);
    this.#frames.forEach((frame, page) => frame.classList.toggle('turned', lying.has(page)));
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

  /**
   * Draws what is near, the visible first: one page a frame, since laying a
   * page out takes the browser as long as drawing it takes us.
   */
  #drawNear() {
    window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const due = this.#due();
    if (due.length === 0) {
      this.#settle();
      return;
    }
    this.#frame = window.requestAnimationFrame(() => {
      squeeze([this.#fill(due[0])]);
      this.#markDrawn();
      this.#drawNear();
    });
  }

  /** The pages near the view that show an earlier result or nothing, the nearest first. */
  #due() {
    const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 2;
    return Array.from(this.#near)
      .filter((page) => page < this.#frames.length && !this.#fresh.has(page))
      .map((page) => ({ page, far: Math.abs(this.#frames[page].offsetTop + this.#frames[page].offsetHeight / 2 - middle) }))
      .sort((a, b) => a.far - b.far)
      .map(({ page }) => page);
  }

  /** @param {number} page @returns {Element} what was drawn, not yet squeezed */
  #fill(page) {
    const scale = /** @type {Element} */ (this.#frames[page].firstElementChild);
    this.#draw(scale, page);
    this.#fresh.add(page);
    this.#ranges.set(page, rangeOf(scale));
    return scale;
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
    this.#wanted = reveal && at !== null;
    this.#markDrawn();
    // Else when the pages near the view, where it most likely is, are drawn.
    if (this.#frame === 0) this.#settle();
  }

  /** Goes to the cursor, if asked to. */
  #settle() {
    this.#markDrawn();
    if (!this.#wanted || this.#cursor === null || this.#frames.length === 0) return;
    this.#wanted = false;
    if (this.#marked === null) {
      const page = this.#pageOf(this.#cursor);
      if (!this.#fresh.has(page)) squeeze([this.#fill(page)]);
      this.#markDrawn();
      // An empty paragraph has no line; its page is near enough.
      if (this.#marked === null) this.#reveal(this.#frames[page], 0);
    }
    if (this.#marked !== null) this.#reveal(this.#marked, 0.3);
  }

  toBeginning() {
    this.#wanted = false;
    this.#scroller.scrollTop = 0;
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
   * The page that shows a place. Pages come in the order of the source and
   * hold about as much each, so that a few guesses find it among thousands;
   * a guessed page is drawn aside.
   * @param {number} at
   */
  #pageOf(at) {
    let low = 0;
    let high = this.#frames.length - 1;
    let from = 0;
    let to = this.#length;
    for (let guesses = 0; low < high; guesses++) {
      // Uneven pages would make guessing slow: halving never is.
      const share = guesses < 4 && to > from ? (at - from) / (to - from) : 0.5;
      const page = Math.min(high, Math.max(low, low + Math.floor(share * (high - low + 1))));
      const range = this.#range(page);
      if (range === null) return page;
      if (at < range[0] && page > low) {
        high = page - 1;
        to = range[0];
      } else if (at > range[1] && page < high) {
        low = page + 1;
        from = range[1];
      } else {
        return page;
      }
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
    this.#scroller.classList.toggle('full', !fit);
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
    /** @type {Element[]} */
    const drawn = [];
    this.#frames.forEach((_, page) => {
      if (!this.#fresh.has(page)) drawn.push(this.#fill(page));
    });
    squeeze(drawn);
  }

  /** Empties what is far from the view. */
  drawNearOnly() {
    this.#frames.forEach((_, page) => {
      if (!this.#near.has(page)) this.#empty(page);
    });
  }

  close() {
    window.cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.#resized.disconnect();
  }
}
