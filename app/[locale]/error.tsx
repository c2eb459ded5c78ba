"use client";

import { Unavailable } from "#components/unavailable.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

export default function PageError({ error, retry }: Props) {
  return <Unavailable reference={error.digest} retry={retry} />;
}
