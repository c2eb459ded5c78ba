"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = {
  children: ReactNode;
  /** What is being done, shown while the answer is awaited: "Filing…". */
  pendingLabel: string;
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconName;
  name?: string;
  value?: string;
  className?: string;
};

/** Stays focusable while pending, so that a keyboard user does not lose their place. */
export function SubmitButton({
  children,
  pendingLabel,
  look = "primary",
  size = "regular",
  icon,
  className,
  ...named
}: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      aria-disabled={pending}
      className={buttonClass(look, size, className)}
      onClick={(event) => pending && event.preventDefault()}
      type="submit"
      {...named}
    >
      {icon ? <Icon name={pending ? "hourglass" : icon} /> : null}
      {pending ? pendingLabel : children}
    </button>
  );
}
