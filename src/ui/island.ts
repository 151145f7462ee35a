import { type ComponentType, h, hydrate } from 'preact';

/** Takes over, where the page has it, what the server has drawn as the Island of that name. */
export function run<Props extends object>(name: string, Component: ComponentType<Props>): void {
  for (const place of document.querySelectorAll(`[data-island="${name}"]`)) {
    hydrate(h(Component, JSON.parse(place.nextElementSibling?.textContent ?? '')), place);
    place.setAttribute('data-running', '');
  }
}
