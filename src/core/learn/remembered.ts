/** `make`, worked out once for each object for as long as it is in use. Its result must not be changed. */
export function remembered<Key extends object, Value>(make: (of: Key) => Value): (of: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (of) => {
    const found = known.get(of) ?? { value: make(of) };
    known.set(of, found);
    return found.value;
  };
}

/** The same for each pair of objects. */
export function rememberedPair<A extends object, B extends object, Value>(make: (a: A, b: B) => Value) {
  const by = remembered((a: A) => remembered((b: B) => make(a, b)));
  return (a: A, b: B): Value => by(a)(b);
}
