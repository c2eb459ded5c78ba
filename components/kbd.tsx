type Props = { children: string };

export function Kbd({ children }: Props) {
  return (
    <kbd className="inline-flex min-w-5 justify-center rounded-md border border-line bg-sunken px-1 font-sans text-soft text-xs">
      {children}
    </kbd>
  );
}
