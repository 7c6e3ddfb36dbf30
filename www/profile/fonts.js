// @ts-check
/**
 * Which fonts are installed on this machine. No browser tells, so a few
 * characters are drawn: with a font that is not there they look as those of the
 * family that stands in for it. Asks for no permission and loads nothing.
 */

/** @typedef {import('../report-types.js').Face} Face */

/** A Chinese character, a letter and a digit: some fonts have but one kind. */
const PROBE = '永g8';
const SIZE = 20;

/** Families that every browser has; a font may be the same as one of them, not as both. */
const GENERIC = ['serif', 'sans-serif', 'monospace'];

/** @type {CanvasRenderingContext2D | null | undefined} */
let context;

/** What the probe looks like, in short. @param {string} family   as style sheets write it */
function look(family) {
  if (context === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = SIZE * 3;
    canvas.height = SIZE * 1.4;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return 0;
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.font = `${SIZE}px ${family}`;
  context.fillText(PROBE, 0, SIZE);
  const { data } = context.getImageData(0, 0, width, height);
  let sum = 0;
  // The ink is black: all that differs is how much of it there is.
  for (let at = 3; at < data.length; at += 4) sum = (Math.imul(sum, 31) + data[at]) | 0;
  return sum;
}

/** A font's name as style sheets write it. @param {string} name */
const quoted = (name) => `"${name.replace(/[\\"]/g, '\\$&').replace(/[\n\r\f]/g, ' ')}"`;

/** @type {number[] | undefined} */
let generic;
/** @type {Map<string, boolean>} */
const known = new Map();

/** @param {string} name */
export function isInstalled(name) {
  const before = known.get(name);
  if (before !== undefined) return before;
  generic = generic || GENERIC.map(look);
  const here = generic.some((plain, i) => look(`${quoted(name)}, ${GENERIC[i]}`) !== plain);
  known.set(name, here);
  return here;
}

/**
 * @typedef {object} FontState
 * @property {Face} face
 * @property {string} wanted   what the .docx names
 * @property {string | null} shown   what the pages are drawn with; null: what the browser has
 */

/**
 * The fonts that a profile uses, and what stands in for them here.
 * @param {import('../report-types.js').Profile} profile
 * @returns {FontState[]}
 */
export function fontStates({ fonts, styles, pageNumber }) {
  const { headings, ...others } = styles;
  const used = new Set([...Object.values(others), ...headings].map(({ face }) => face).concat(pageNumber.face));
  return Object.entries(fonts)
    .filter(([face]) => used.has(/** @type {Face} */ (face)))
    .map(([face, names]) => ({ face: /** @type {Face} */ (face), wanted: names[0] || '', shown: names.find(isInstalled) || null }));
}

/** Fonts for which another stands in. @param {readonly FontState[]} states */
export const missing = (states) => states.filter(({ wanted, shown }) => shown !== wanted);
