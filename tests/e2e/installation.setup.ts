import { startInstallation } from '../installation.ts';

/** One installation for all journeys; its addresses reach the workers through the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const { stop, ...installation } = await startInstallation();
  process.env['MESSLATTE_INSTALLATION'] = JSON.stringify(installation);
  return stop;
}
