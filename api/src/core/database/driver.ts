/** The database's driver as this server has it: for whoever starts servers one after the other in one process, and keeps their connections. */
export { default } from 'pg';
