import type { ReactNode } from "react";
import { LinkButton } from "./link-button.tsx";

type Props = { href: string; children: ReactNode };

/** From a page back to the list it belongs to. */
export function BackLink({ href, children }: Props) {
  return (
    <LinkButton
      className="self-start print:hidden"
      href={href}
      icon="chevron-left"
      look="quiet"
      size="compact"
    >
      {children}
    </LinkButton>
  );
}
