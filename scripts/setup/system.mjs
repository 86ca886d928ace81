// Libraries and programs of the operating system: named when missing, installed only as root on Debian or Ubuntu.
import { electronRuntime, missingLibraries } from './electron.mjs';
import { SetupError } from './report.mjs';
import { hasApt, installPackages, probe } from './run.mjs';

/** Shared library -> Debian packages that may hold it (names changed with the 64-bit time transition). */
const PACKAGE_OF = {
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libgbm.so.1': ['libgbm1'],
  'libxshmfence.so.1': ['libxshmfence1'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libxcb.so.1': ['libxcb1'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libexpat.so.1': ['libexpat1'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libudev.so.1': ['libudev1'],
};

/** The first of the names that this system's package list knows. */
function known(names) {
  return names.find((name) => hasApt && probe('apt-cache', ['show', name])) ?? names.at(-1);
}

const missing = () => {
  const runtime = electronRuntime();
  return runtime ? missingLibraries(runtime.binary) : [];
};

export const librariesStep = {
  title: 'System libraries',
  done: () => missing().length === 0,
  run: async () => {
    const reason = 'Electron needs system libraries this machine does not have';
    const packages = [...new Set(missing().map((library) => known(PACKAGE_OF[library] ?? [library])))];
    await installPackages(packages, reason);
    const still = missing();
    if (still.length > 0) throw new SetupError(`${reason}: ${still.join(', ')}`, 'install the packages that hold them');
  },
};

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Only for tests and screenshots on a machine without a screen: a person who runs `npm start` has one. */
export const displayStep = {
  title: 'Virtual display',
  done: () => (hasDisplay() ? 'a display is there' : probe('which', ['Xvfb']) !== undefined),
  run: () => installPackages(['xvfb'], 'the tests open windows and there is no display'),
};
