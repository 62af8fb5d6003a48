import sharp from 'sharp';

/** Whether all pixels of an image have the same colour. */
export async function isSingleColour(picture: Buffer): Promise<boolean> {
  const { channels } = await sharp(picture).stats();
  return channels.every(({ min, max }) => min === max);
}

/** The red of the exit, which is the same in every brand. No other page of the tests has it. */
const exitRed = [0xa3, 0x16, 0x21] as const;
/** As many pixels as no edge of a letter has. */
const enough = 200;

/** Whether an image shows the exit, and so a page of ours. */
export async function hasExitButton(picture: Buffer): Promise<boolean> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length && found < enough; at += info.channels)
    if (exitRed.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 6)) found += 1;
  return found >= enough;
}
