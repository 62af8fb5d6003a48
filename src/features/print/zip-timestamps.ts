/** The record headers of a ZIP file: the signature of each, and the offsets of its timestamp and lengths (APPNOTE 4.3). */
const zipHeaders = [
  { signature: 0x04034b50, timeOffset: 10, lengthOffsets: [26, 28], sizeOffset: 18, headerSize: 30 },
  {
    signature: 0x02014b50,
    timeOffset: 12,
    lengthOffsets: [28, 30, 32],
    sizeOffset: undefined,
    headerSize: 46,
  },
];

/** The earliest MS-DOS date that a ZIP file can hold: 1 January 1980. */
const dosEpoch = 0x21;

/** Returns a ZIP file with one fixed timestamp for all its entries, so that the same content gives the same bytes. */
export function normalizeZipTimestamps(zip: Buffer): Buffer {
  const fixed = Buffer.from(zip);
  let offset = 0;
  for (;;) {
    const record = zipHeaders.find(
      ({ signature }) => offset + 4 <= fixed.length && fixed.readUInt32LE(offset) === signature,
    );
    if (!record) return fixed;
    fixed.writeUInt16LE(0, offset + record.timeOffset);
    fixed.writeUInt16LE(dosEpoch, offset + record.timeOffset + 2);
    const variableLength = record.lengthOffsets.reduce(
      (sum, lengthOffset) => sum + fixed.readUInt16LE(offset + lengthOffset),
      0,
    );
    offset +=
      record.headerSize +
      variableLength +
      (record.sizeOffset === undefined ? 0 : fixed.readUInt32LE(offset + record.sizeOffset));
  }
}
