// Kept by graphql-tools out of Relay's compiler in JavaScript; it says nothing of its types.
declare module '@ardatan/relay-compiler/lib/*';
