const SHORTEST_SECRET = 32;

/** The origin people open, from configuration: a Host header decides nothing. */
export function authOrigin(): string {
  return new URL(required("AUTH_URL")).origin;
}

export function authSecret(): string {
  const secret = required("AUTH_SECRET");
  if (secret.length < SHORTEST_SECRET) throw new Error("AUTH_SECRET must have at least 32 characters");
  return secret;
}

function required(name: "AUTH_URL" | "AUTH_SECRET"): string {
  const value = process.env[name];
  if (value === undefined || value === "")
    throw new Error(`${name} is missing: start with npm start, or set it`);
  return value;
}
