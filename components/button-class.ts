import { clsx } from "clsx";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "compact" | "regular";

const looks: Record<ButtonLook, string> = {
  primary: "border-transparent bg-solid text-on-solid hover:bg-solid-hover",
  secondary: "border-edge bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-soft hover:bg-sunken hover:text-ink",
  danger: "border-late-edge bg-surface text-late hover:bg-late-wash",
};

const sizes: Record<ButtonSize, string> = {
  compact: "min-h-7 px-2 text-sm pointer-coarse:min-h-11",
  regular: "min-h-9 px-3 text-base pointer-coarse:min-h-11",
};

export function buttonClass(look: ButtonLook, size: ButtonSize, className?: string): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium no-underline",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress print:hidden",
    looks[look],
    sizes[size],
    className,
  );
}
