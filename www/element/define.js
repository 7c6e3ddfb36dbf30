// @ts-check
/**
 * Registers <chengwen-editor>. A page that loads this twice, or two versions
 * of it, keeps the first.
 */

import { ChengwenEditor } from './editor-element.js';

if (!customElements.get('chengwen-editor')) {
  customElements.define('chengwen-editor', ChengwenEditor);
}
