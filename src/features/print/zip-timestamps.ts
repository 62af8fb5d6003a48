/** The first bytes of what a ZIP file says about each file in it, and where the hour stands after them (APPNOTE 4.3). */
const zipHeaders = [
  { signature: 0x04034b50, time: 10, lengths: [26, 28], sizeAt: 18, head: 30 },
  { signature: 0x02014b50, time: 12, lengths: [28, 30, 32], sizeAt: undefined, head: 46 },
];

/** The first day that a ZIP file can name: 1 January 1980. */
const dosEpoch = 0x21;

/** A ZIP file whose files all have the same fixed time, so that the same content gives the same bytes. */
export function normalizeZipTimestamps(zip: Buffer): Buffer {
  const fixed = Buffer.from(zip);
  let at = 0;
  for (;;) {
    const record = zipHeaders.find(
      ({ signature }) => at + 4 <= fixed.length && fixed.readUInt32LE(at) === signature,
    );
    if (!record) return fixed;
    fixed.writeUInt16LE(0, at + record.time);
    fixed.writeUInt16LE(dosEpoch, at + record.time + 2);
    const names = record.lengths.reduce((sum, where) => sum + fixed.readUInt16LE(at + where), 0);
    at += record.head + names + (record.sizeAt === undefined ? 0 : fixed.readUInt32LE(at + record.sizeAt));
  }
}
