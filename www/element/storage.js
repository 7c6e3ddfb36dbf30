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
 */

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((resolve, reject) => {
    // Firefox's private windows used to throw here, others fail later.
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} act
 * @returns {Promise<T>}
 */
async function within(mode, act) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
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
