/** The meeting-room kit that is published beside the page, to be saved. */
import { DataError } from './data-error';
import { withHome } from './kit-home';

const FILE = 'kuajie-atlas.html';
const address = () => new URL(FILE, document.baseURI).href;

/** Its size in bytes as the host says it; null where it doesn't, or has no kit. */
export async function kitSize(): Promise<number | null> {
  const response = await fetch(address(), { method: 'HEAD' }).catch(() => null);
  const said = Number(response?.ok ? response.headers.get('content-length') : null);
  return said > 0 ? said : null;
}

/**
 * Brings the kit, and has it remember the site that it came from, so that its links lead there.
 * @param arrived is told the bytes that have come so far
 */
export async function readKit(signal: AbortSignal, arrived: (bytes: number) => void): Promise<string> {
  let text = '';
  try {
    const response = await fetch(address(), { signal });
    if (!response.ok) throw new DataError('missing', FILE, String(response.status));
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      arrived((text += part.value).length);
  } catch (error) {
    if (signal.aborted || error instanceof DataError) throw error;
    throw new DataError('unreachable', FILE, error instanceof Error ? error.message : String(error));
  }
  // A host that answers everything answers with another page.
  if (!text.includes('id="kit-pack"')) throw new DataError('missing', FILE, 'no kit');
  return withHome(text, document.baseURI);
}
