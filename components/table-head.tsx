type Props<Column extends string> = {
  columns: readonly Column[];
  heading: (column: Column) => string;
  /** Of the columns set otherwise than as a line of words: figures, or what is not printed. */
  classNames?: Partial<Record<Column, string>>;
};

export function TableHead<Column extends string>({ columns, heading, classNames }: Props<Column>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th className={classNames?.[column]} key={column} scope="col">
            {heading(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
