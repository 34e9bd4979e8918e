import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

const deflated = promisify(deflateRaw);

/** The method that ZIP numbers so. */
const deflate = 8;

/** Texts in one ZIP file. It is compressed beside the event loop, not on it. */
export async function zipped(files: readonly (readonly [name: string, text: string])[]): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, text] of files) {
    const bytes = Buffer.from(text);
    const file: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: deflate };
    zip.add(file);
    file.ondata?.(null, await deflated(bytes), true);
  }
  zip.end();
  return Buffer.concat(chunks);
}
