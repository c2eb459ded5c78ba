type Described = { id: string; help?: unknown; error?: string | undefined };

/** What a control says about itself to a screen reader, from the ids that `Field` gives its help and error. */
export function fieldDescription({ id, help, error }: Described) {
  const ids = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    "aria-describedby": ids === "" ? undefined : ids,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
