// @ts-check
/**
 * Keeps a draft in the browser between visits, under the key that the page
 * gave the element. Where the browser keeps nothing (private windows, blocked
 * storage), every call rejects and the element says so.
 */

const DATABASE = 'chengwen';
const STORE = 'drafts';

/**
 * @typedef {object} StoredDraft
 * @property {string} text
 * @property {readonly import('../draft/exceptions.js').Exception[]} exceptions
 * @property {import('../draft/choices.js').Choices} [choices]
 * @property {import('../draft/written.js').KeptWriting | null} [written]
 */

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/**
 * The database, opened once: when the page is being left there is no time to
 * open it.
 * @returns {Promise<IDBDatabase>}
 */
function open() {
  if (opened === null) {
    const mine = new Promise((resolve, reject) => {
      // Firefox's private windows used to throw here, others fail later.
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    opened = mine;
    const forget = () => {
      if (opened === mine) opened = null;
    };
    mine.then((database) => {
      // The person has deleted it, or the browser has.
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
    }, forget);
  }
  return opened;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} act
 * @returns {Promise<T>}
 */
async function within(mode, act) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
    // Else it is committed by an event that a page being left never sees.
    if ('commit' in transaction) transaction.commit();
  });
}

/**
 * @param {string} key
 * @returns {Promise<StoredDraft | undefined>}
 */
export async function load(key) {
  const last = lastWords(key);
  if (last === undefined) return current(await within('readonly', (store) => store.get(key)));
  await save(key, last);
  return current(last);
}

/**
 * A stored draft as it is written now: once its exceptions were called `kept`.
 * @param {any} stored
 * @returns {StoredDraft | undefined}
 */
function current(stored) {
  if (!stored) return undefined;
  const { written } = stored;
  return { ...named(stored), written: written ? { ...written, decisions: named(written.decisions) } : null };
}

/** @param {any} decided */
const named = ({ kept = [], ...rest }) => ({ exceptions: kept, ...rest });

/**
 * @param {string} key
 * @param {StoredDraft} draft
 */
export async function save(key, draft) {
  await within('readwrite', (store) => store.put(draft, key));
  forgetLastWords(key);
}

/** @param {string} key */
export function clear(key) {
  forgetLastWords(key);
  return within('readwrite', (store) => store.delete(key));
}

/** @param {string} key */
const lastKey = (key) => `${DATABASE}:${key}`;

/** In UTF-16 units; there is no room for more. */
const MOST_LAST_WORDS = 1000000;

/**
 * Keeps a draft at once, for when the page is being left: the database drops
 * what it has not finished then. The next `save` takes this copy away.
 * @param {string} key
 * @param {StoredDraft} draft
 */
export function saveLastWords(key, draft) {
  if (draft.text.length > MOST_LAST_WORDS) return;
  try {
    const words = JSON.stringify(draft);
    if (words.length <= MOST_LAST_WORDS) localStorage.setItem(lastKey(key), words);
  } catch {
    // Blocked, or full; the database may still be quick enough.
  }
}

/** @param {string} key @returns {StoredDraft | undefined} */
function lastWords(key) {
  try {
    const kept = localStorage.getItem(lastKey(key));
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}

/** @param {string} key */
function forgetLastWords(key) {
  try {
    localStorage.removeItem(lastKey(key));
  } catch {
    // Then there is none.
  }
}
