#!/bin/sh
hostname -f
