/** Where the browser keeps the reader's own layers: IndexedDB, by idb-keyval. All reject where it is denied or full. */
import type { OwnLayer } from '../../core/model/own-layer';

const opened = async () => {
  const db = await import('idb-keyval');
  return { db, store: db.createStore('kuajie-atlas', 'own-layers') };
};
let opening: ReturnType<typeof opened> | null = null;
function open(): ReturnType<typeof opened> {
  opening ??= opened();
  opening.catch(() => (opening = null));
  return opening;
}

/** In the order in which they were brought: ids begin with the time. What is not as it should be is passed over. */
export async function readAll(): Promise<OwnLayer[]> {
  const { db, store } = await open();
  const layers = await db.values<OwnLayer>(store);
  return layers
    .filter((layer) => typeof layer?.id === 'string' && Array.isArray(layer.features))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
export async function keep(layer: OwnLayer): Promise<void> {
  const { db, store } = await open();
  await db.set(layer.id, layer, store);
}
export async function forget(id: string): Promise<void> {
  const { db, store } = await open();
  await db.del(id, store);
}
