import type { Finding } from './check.ts';

interface Described {
  name?: string;
  fieldName?: string;
  description?: string;
  type?: { text: string };
}

/** The part of custom-elements.json that is read. */
export interface ElementsManifest {
  modules: readonly {
    path: string;
    declarations?: readonly {
      name: string;
      description?: string;
      customElement?: boolean;
      attributes?: readonly Described[];
      events?: readonly Described[];
      cssParts?: readonly Described[];
      slots?: readonly Described[];
    }[];
  }[];
}

/** Finds elements whose class comment or whose attributes, events, parts or slots say nothing about themselves. */
export function findSilentElements(manifest: ElementsManifest): Finding[] {
  return manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ customElement }) => customElement)
      .flatMap((element) => {
        const silent = (kind: string, items: readonly Described[] = []): Finding[] =>
          items
            .filter(({ name, description }) => name && !description?.trim())
            .map(({ name }) => ({ path, say: `${element.name}: the ${kind} "${name ?? ''}" has no description.` }));
        const self = element.description?.trim() ? [] : [{ path, say: `${element.name} has no description.` }];
        return [
          ...self,
          ...silent('attribute', element.attributes),
          ...silent('event', listPublicEvents(element.events)),
          ...silent('part', element.cssParts),
          ...silent('slot', element.slots),
        ];
      }),
  );
}

/** The analyzer also lists arguments of dispatched event classes as if they were events; ours have a tag in front. */
function listPublicEvents(events: readonly Described[] = []): Described[] {
  return events.filter(({ name }) => name?.startsWith('faden-'));
}
