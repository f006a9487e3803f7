/* The least that can be done with a catalog: reads its files, and does nothing else with them.
 *
 * usage: floor hello | floor MODE THREADS FOLDER
 *
 * hello   prints a line: what starting a program costs
 * fence   looks for the lines that open and close the frontmatter
 * sum     adds up every byte
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file { const char *folder; char name[248]; };

static struct file *files;
static size_t count, room;
static atomic_size_t next;
static int sums;

static void add(const char *folder, const char *name) {
  if (count == room && !(files = realloc(files, (room = room ? room * 2 : 1024) * sizeof *files))) abort();
  files[count].folder = folder;
  size_t length = strlen(name);
  if (length >= sizeof files[count].name) { fprintf(stderr, "%s: too long\n", name); exit(2); }
  memcpy(files[count++].name, name, length + 1);
}

static void walk(char *folder) {
  DIR *handle = opendir(folder);
  if (!handle) { perror(folder); exit(2); }
  for (struct dirent *entry; (entry = readdir(handle));) {
    const char *name = entry->d_name;
    if (!strcmp(name, ".") || !strcmp(name, "..") || !strcmp(name, ".git")) continue;
    size_t length = strlen(name);
    if (entry->d_type == DT_DIR) {
      char *inner;
      if (asprintf(&inner, "%s/%s", folder, name) < 0) abort();
      walk(inner);
    } else if (length > 3 && !strcmp(name + length - 3, ".md")) {
      add(folder, name);
    }
  }
  closedir(handle);
}

static uint64_t fence(const unsigned char *bytes, size_t size) {
  if (size < 4 || memcmp(bytes, "---\n", 4)) return 0;
  const unsigned char *line = bytes + 4, *end = bytes + size;
  while (line < end) {
    if (end - line >= 4 && !memcmp(line, "---\n", 4)) return (uint64_t)(line - bytes);
    const unsigned char *feed = memchr(line, '\n', (size_t)(end - line));
    if (!feed) break;
    line = feed + 1;
  }
  return 0;
}

static uint64_t sum(const unsigned char *bytes, size_t size) {
  uint64_t total = 0;
  for (size_t index = 0; index < size; index++) total += bytes[index];
  return total;
}

static void *work(void *unused) {
  (void)unused;
  static const size_t block = 32, limit = 1 << 20;
  unsigned char *buffer = malloc(limit);
  uint64_t total = 0;
  int folder = -1;
  const char *open_folder = NULL;
  for (size_t start; (start = atomic_fetch_add(&next, block)) < count;) {
    for (size_t index = start; index < start + block && index < count; index++) {
      if (files[index].folder != open_folder) {
        if (folder >= 0) close(folder);
        folder = open(open_folder = files[index].folder, O_RDONLY | O_DIRECTORY);
      }
      int file = openat(folder, files[index].name, O_RDONLY);
      if (file < 0) { perror(files[index].name); exit(2); }
      size_t size = 0;
      for (ssize_t part; size < limit && (part = read(file, buffer + size, limit - size)) > 0;) size += (size_t)part;
      close(file);
      total += sums ? sum(buffer, size) : fence(buffer, size);
    }
  }
  if (folder >= 0) close(folder);
  free(buffer);
  return (void *)(uintptr_t)total;
}

int main(int argc, char **argv) {
  if (argc == 2 && !strcmp(argv[1], "hello")) return puts("hello") < 0;
  if (argc != 4) { fprintf(stderr, "usage: floor hello | floor fence|sum THREADS FOLDER\n"); return 2; }
  sums = !strcmp(argv[1], "sum");
  walk(argv[3]);
  int threads = atoi(argv[2]);
  uint64_t total = 0;
  pthread_t others[64];
  for (int index = 1; index < threads && index < 64; index++) pthread_create(&others[index], NULL, work, NULL);
  total += (uintptr_t)work(NULL);
  for (int index = 1; index < threads && index < 64; index++) {
    void *result;
    pthread_join(others[index], &result);
    total += (uintptr_t)result;
  }
  printf("%zu files, %llu\n", count, (unsigned long long)total);
  return 0;
}
