// @ts-check
/**
 * Does things one after the other, each in a task of its own, so that a key
 * pressed meanwhile is answered between two of them.
 */
export class Stages {
  #timer = 0;

  /**
   * Begins anew; what is left of an earlier list is dropped.
   * @param {(() => unknown)[]} stages
   */
  run(stages) {
    this.drop();
    const left = stages.slice();
    const next = () => {
      const stage = left.shift();
      if (!stage) return;
      this.#timer = window.setTimeout(next, 0);
      stage();
    };
    this.#timer = window.setTimeout(next, 0);
  }

  drop() {
    window.clearTimeout(this.#timer);
  }
}
