import type { ReactNode } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-class.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = {
  href: string;
  children: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconName;
  className?: string;
};

export function LinkButton({ href, children, look = "secondary", size = "regular", icon, className }: Props) {
  return (
    <a className={buttonClass(look, size, className)} href={href} data-follow="">
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
