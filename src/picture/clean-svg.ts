import { maxSvgDrawn, maxSvgReferences } from './limits.ts';
import { type CleanPicture, PictureReport } from './picture-fault.ts';
import { SvgCleaner } from './svg-cleaner.ts';
import { countDrawn, isCircular } from './svg-drawn.ts';
import { keepNeeded } from './svg-needed.ts';
import { type CleanElement, serializeSvg, writeReferences } from './svg-output.ts';
import { type SvgSize, svgSize } from './svg-size.ts';
import { parseSvg } from './svg-tree.ts';

/**
 * Draws an SVG anew from what its shapes say: with elements, attributes and values that are known to draw, and nothing else. Safety
 * so depends neither on knowing every attack nor on headers; what drawing programs leave behind is dropped and named. What would be
 * missed in the picture, or is more than a picture, is a fault.
 */
export function cleanSvg(text: string): CleanPicture {
  const report = new PictureReport();
  const root = parseSvg(text, report);
  const size = root && svgSize(root, report);
  const drawn = root && size && new SvgCleaner(root, report).clean();
  const needed = drawn && selectNeeded(drawn, report);
  return {
    bytes: needed && report.faults.length === 0 ? Buffer.from(write(needed, size)) : undefined,
    size: size && { width: size.width, height: size.height },
    faults: report.faults,
    dropped: report.dropped,
  };
}

/** Leaves out what draws nothing. What is left has to draw something, and not too much. */
function selectNeeded(drawn: CleanElement, report: PictureReport): CleanElement | undefined {
  if (isCircular(drawn)) {
    report.fault('a shape that is drawn within itself', 'each shape drawn once');
    return undefined;
  }
  const needed = keepNeeded(drawn);
  const count = countDrawn(needed);
  for (const [what, fix] of count.refusals) report.fault(what, fix);
  if (count.isCircular) report.fault('a shape that is drawn within itself', 'each shape drawn once');
  else if (count.isTooDeep)
    report.fault(
      `shapes that refer to each other more than ${maxSvgReferences} times in a row`,
      'fewer symbols and masks within each other',
    );
  else if (count.shapes > maxSvgDrawn)
    report.fault(
      `shapes that are drawn more than ${maxSvgDrawn} times in all`,
      'a simpler drawing, or a PNG',
    );
  else if (!count.isSeen && report.faults.length === 0)
    // What is refused may be all that would be drawn.
    report.fault('nothing that is drawn', 'a picture with shapes');
  return needed;
}

function write(drawn: CleanElement, size: SvgSize | undefined): string {
  writeReferences(drawn);
  const own = { xmlns: 'http://www.w3.org/2000/svg', ...size?.attributes };
  const attributes = new Map([...Object.entries(own), ...drawn.attributes]);
  return `${serializeSvg({ ...drawn, attributes })}\n`;
}
