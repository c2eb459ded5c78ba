import { Icon } from "./icon.tsx";

type Props = { id: string; children: string | undefined };

export function FieldError({ id, children }: Props) {
  if (!children) return null;
  return (
    <p className="flex items-start gap-1.5 font-medium text-late text-sm" id={`${id}-error`}>
      <Icon className="mt-0.5" name="octagon-alert" />
      {children}
    </p>
  );
}
