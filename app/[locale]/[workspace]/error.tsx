"use client";

import { Unavailable } from "#components/unavailable.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A page that fails leaves the workspace around it in place. */
export default function WorkspaceError({ error, retry }: Props) {
  return <Unavailable reference={error.digest} retry={retry} />;
}
