const launchedAt = Number(process.env.MAINCOURANTE_LAUNCHED_AT ?? Date.now());

/** One plain line of progress, with the seconds since the start. */
export function say(line: string): void {
  const seconds = ((Date.now() - launchedAt) / 1000).toFixed(1);
  console.log(`${seconds.padStart(6)} s  ${line}`);
}
