/** Two short tones, made on the spot; silent unless the member has asked for sounds. */

/** @type {AudioContext | null} */
let audio = null;

/** A rising tone for something kept. */
export function soundOfSaving() {
  tone([523, 784]);
}

/** A falling tone for something taken away. */
export function soundOfDeleting() {
  tone([392, 262]);
}

/** @param {number[]} pitches in hertz, one after the other */
function tone(pitches) {
  audio ??= new AudioContext();
  pitches.forEach((pitch, index) => {
    if (audio) {
      blip(audio, pitch, audio.currentTime + index * 0.09);
    }
  });
}

/**
 * @param {AudioContext} context
 * @param {number} pitch
 * @param {number} at seconds
 */
function blip(context, pitch, at) {
  const oscillator = new OscillatorNode(context, { frequency: pitch, type: 'sine' });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0.08, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.16);
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.17);
}
