type About = { readonly aboutKind: string; readonly aboutId: string };

/** Where one acts on what a reminder is about, within the case at `incident`. */
export function reminderHref({ aboutKind, aboutId }: About, incident: string): string {
  const [noun] = aboutKind.split("_");
  switch (noun) {
    case "obligation":
      return `${incident}/matrix?why=${aboutId}`;
    case "question":
    case "notice":
      return `${incident}/vendor`;
    case "authority":
      return `${incident}/authorities/${aboutId}`;
    case "task":
      return `${incident}/tasks`;
    case "decision":
      return `${incident}/decisions`;
    default:
      return incident;
  }
}
