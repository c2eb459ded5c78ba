export function portFault(address: { port: number | string; host: string }): Promise<string | undefined>;
export function freePort(wanted?: number): Promise<number>;
