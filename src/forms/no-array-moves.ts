export { defaultFieldMeta } from '../../node_modules/@tanstack/form-core/dist/esm/metaHelper.js';

/**
 * Stands in for what moves a form's entries about by their place in a list, which no form here does: half a kilobyte on
 * every phone. The alias is in astro.config.mjs.
 */
export const metaHelper = () => ({ bumpArrayVersion() {} });
