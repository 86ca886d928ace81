import { fliteVoices } from '../voice/flite';
import { FliteProgram } from '../voice/flite-program';
import { serveVoices } from '../voice/serve';
import { VoiceBox } from '../voice/voice-box';

// The voice's own process: what holds its thread for a while, or ends it, never holds or ends the app.

const post: Parameters<typeof serveVoices>[1] = (report) => process.parentPort.postMessage(report);
const program = new FliteProgram();
const box = new VoiceBox({
  builtIn: fliteVoices(program),
  onNotice: (failure) => post({ type: 'notice', failure }),
});
const answer = serveVoices(box, post);
process.parentPort.on('message', ({ data }) => answer(data));
program.warm();
