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
 * @property {readonly import('../draft/exceptions.js').Kept[]} kept
 * @property {import('../draft/choices.js').Choices} [choices]
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
export function load(key) {
  return within('readonly', (store) => store.get(key));
}

/**
 * @param {string} key
 * @param {StoredDraft} draft
 */
export function save(key, draft) {
  return within('readwrite', (store) => store.put(draft, key));
}

/** @param {string} key */
export function clear(key) {
  return within('readwrite', (store) => store.delete(key));
}
