/** What a chart reckons before it draws: round steps, stacks, how many words fit. */

/** @typedef {{tag: string | null, color: string, amounts: number[]}} Layer */

const STEPS = [1, 2, 2.5, 5, 10];
const LINES = 4;

/**
 * The values of the lines across, from 0 to at least the most.
 *
 * @param {number} most
 * @param {boolean} whole only whole numbers
 * @returns {number[]}
 */
export function ticks(most, whole) {
  const rough = Math.max(most, whole ? 1 : 0.1) / LINES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.map((it) => it * power).find((it) => it >= rough * 0.999) ?? rough);
  const used = whole ? Math.max(1, Math.ceil(step)) : step;
  const lines = Math.max(1, Math.ceil((most / used) * 0.9999));
  return Array.from({ length: lines + 1 }, (_, at) => Math.round(at * used * 1000) / 1000);
}

/**
 * The layers with the most in them, largest first, and one for what is left.
 *
 * @param {Layer[]} layers
 * @param {number} most of them
 * @returns {Layer[]}
 */
export function largest(layers, most) {
  const sorted = layers
    .map((layer) => ({ layer, sum: layer.amounts.reduce((all, it) => all + it, 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((one, other) => other.sum - one.sum)
    .map(({ layer }) => layer);
  if (sorted.length <= most) {
    return sorted;
  }
  const rest = sorted.slice(most - 1);
  const amounts = rest[0].amounts.map((_, at) => rest.reduce((all, { amounts: its }) => all + its[at], 0));
  return [...sorted.slice(0, most - 1), { tag: OTHERS, color: 'var(--line-strong)', amounts }];
}

/** Stands for the layers that are too small; no tag has a blank. */
export const OTHERS = 'other tags';

/** Every how many bars a word fits below. @param {number} barWidth @param {number} wordWidth */
export function everyNth(barWidth, wordWidth) {
  return Math.max(1, Math.ceil(wordWidth / barWidth));
}
