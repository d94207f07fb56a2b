/** The places of all China on this side of the worker: to pick one. Read when first asked. */
import { Gazetteer } from '../../core/draft/gazetteer';
import { readDraftingFiles } from '../data/client';

let made: Gazetteer | null = null;

export async function gazetteer(): Promise<Gazetteer> {
  return (made ??= new Gazetteer((await readDraftingFiles()).gazetteer));
}
